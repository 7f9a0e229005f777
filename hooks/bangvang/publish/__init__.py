"""From a finished site to its readers: one file for each kind of place that a site is published to."""
