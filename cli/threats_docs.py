"""`bioward threats docs`: a page for every threat, an index, and what they are traced to."""

from pathlib import Path
from typing import Annotated

import typer

from bioward.cli.inputs import load_threats
from bioward.cli.output import save, show
from bioward.cli.report import make
from bioward.cli.settings import settings
from bioward.cli.text import count, line
from bioward.cli.wanted import Wanted, choosing
from bioward.reports import coverage_page, threat_index, threat_page
from bioward.threats.framework_file import load_frameworks


@choosing
def threats_docs(
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="The folder to write to.")],
    *,
    wanted: Wanted,
) -> None:
    """Write a page for every threat, an index of them, and tables of what they are traced to, as Markdown.

    Threats that are off have a page as well, which says why. The same threats give the same bytes.

    Exit codes:
      0  written
      2  a threat file, the configuration or the call is wrong, or something could not be written

    Examples:
      bioward threats docs -o docs/threats
      bioward threats docs --threats our-threats -o pages
    """
    library, frameworks = load_threats(wanted, examples=True), load_frameworks(settings(wanted, None).folders)
    threats = library.everything.values()
    pages = [threat_page.render(threat, library, frameworks) for threat in threats]
    make(output)
    for page in (*pages, threat_index.render(library), coverage_page.render(library, frameworks)):
        save(page.content, output / page.name)
    show([line(f"wrote {count(len(pages) + 2, 'page')} to {output}")])
