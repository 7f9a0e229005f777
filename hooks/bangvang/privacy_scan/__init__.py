"""Private data inside Vietnamese free text: where it stands and of what kind."""

from bangvang.privacy_scan.scanner import Finding, scan

__all__ = ["Finding", "scan"]
