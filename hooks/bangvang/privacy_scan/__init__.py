"""Private data inside Vietnamese free text: where it stands and of what kind."""

from bangvang.privacy_scan.hints import worth_looking
from bangvang.privacy_scan.scanner import COMPILED, Finding, scan

# The names under which the test of the hints knows them.
_COMPILED, _worth_looking = COMPILED, worth_looking

__all__ = ["Finding", "scan"]
