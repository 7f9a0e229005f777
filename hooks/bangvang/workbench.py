"""Where outputs are made into the stage, by the builder and by its helpers alike.

Pages go through MkDocs, which empties the folder it writes into; so each batch has a folder of its own, and its pages are
moved into the stage.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bangvang.crew import forget_what_is_done
from bangvang.program import Program
from bangvang.routes.table import is_page
from bangvang.store.output import Output, Page
from bangvang.store.stage import Folder

Batch = tuple[int, tuple[str, ...]]  # its number, and addresses


@dataclass(frozen=True, slots=True)
class Workbench:
    """Where outputs are made.

    Args:
        outputs: by address, all that can be asked for here.
        site: the values of site.yml for the theme.
        renderer: the module that knows MkDocs.
        stage: the folder that they go to.
    """

    outputs: Mapping[str, Output]
    site: Mapping[str, Any]
    program: Program
    renderer: Any
    stage: Path

    def make(self, batch: Batch) -> None:
        """Make a numbered batch of outputs into the stage.

        Raises:
            Invalid: MkDocs warned of something, or a template failed.
        """
        number, paths = batch
        folder = Folder(self.stage)
        outputs = [self.outputs[path] for path in paths]
        pages = list(filter(is_page, outputs))
        if pages:
            proofs = self.stage.with_name(f"proofs-{number}")
            self.renderer.render(pages, stage=proofs, site=self.site, theme_overrides=self.program.theme_overrides)
            folder.take(proofs)
            forget_what_is_done()
        for output in outputs:
            if not is_page(output):
                made = output.make()
                assert not isinstance(made, Page)
                folder.write(output.path, made)
