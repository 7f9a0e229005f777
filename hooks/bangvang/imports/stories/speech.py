"""Words by which an article lets somebody speak."""

from __future__ import annotations

import re

#: By which somebody is told to speak in an article, not to be its subject.
SAYS = re.compile(
    r"\b(?:cho biết|chia sẻ|nhận xét|khẳng định|đánh giá|tâm sự|bày tỏ|trao đổi|cho hay|kể lại|xúc động nói|nói)\b"
)
