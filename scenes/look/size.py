"""Sizes by name: type roles, strokes, corner radii and the order of layers."""

from dataclasses import dataclass

from scenes.look.tokens import TOKENS


@dataclass(frozen=True, slots=True)
class TypeRole:
    """What one kind of text looks like, whatever its script."""

    px: int  # em at 1080p
    weight: str  # Pango's name; a face without it gives its nearest
    leading: float  # baseline to baseline, in ems
    display: bool  # set in the script's display face


TYPE: dict[str, TypeRole] = {name: TypeRole(**role) for name, role in TOKENS["type"].items()}
FLOOR_PX: int = TYPE["note"].px

HAIR: float = TOKENS["stroke"]["hair"]
LINE: float = TOKENS["stroke"]["line"]
BOLD: float = TOKENS["stroke"]["bold"]

RADIUS_S: float = TOKENS["radius"]["s"]
RADIUS_M: float = TOKENS["radius"]["m"]
RADIUS_L: float = TOKENS["radius"]["l"]

LAYER: dict[str, int] = {name: z for z, name in enumerate(TOKENS["layer"]["order"])}
