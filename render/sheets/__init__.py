"""Contact sheets over languages: the same beat side by side, with what is wrong marked, as a picture and as a page."""
