"""The parts pictures are built from: shapes, icons, people, the city, the route ring. None knows what a film says."""
