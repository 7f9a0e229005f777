"""project(catalogue, today) -> Public: what may be shown, closed under references.

What makes output takes `Public` and can reach nothing else: no draft, no proposal, nobody whom consent does
not cover is in it, and nothing in it refers to what is not.
"""

from bangvang.public.kept_back import KeptBack
from bangvang.public.left_out import LeftOut, left_out
from bangvang.public.projection import project
from bangvang.public.records import (
    Consultation,
    ConsultationRow,
    Public,
    PublicAward,
    PublicCampaign,
    PublicDecision,
    PublicExemplar,
    PublicPhoto,
    PublicRecipient,
)

__all__ = [
    "Consultation",
    "ConsultationRow",
    "KeptBack",
    "LeftOut",
    "Public",
    "PublicAward",
    "PublicCampaign",
    "PublicDecision",
    "PublicExemplar",
    "PublicPhoto",
    "PublicRecipient",
    "left_out",
    "project",
]
