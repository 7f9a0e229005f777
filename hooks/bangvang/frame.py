"""The frame of pages: the parts of the theme that say the same on thousands of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import jinja2


def same_parts(env: jinja2.Environment, site: Mapping[str, Any]) -> Callable[..., str]:
    """The theme's `same(template, **values)`: a part that depends on these values and the site alone.

    It is rendered once for them: navigation, search box and footer were a quarter of the time of a page.

    Args:
        env: the theme's templates, which escape by themselves.
        site: the values of site.yml, as `site` in the part.
    """
    @cache
    def same(name: str, **values: str) -> str:
        return str(env.get_template(name).render(site=site, **values))

    return same
