"""Maps, calendars and line charts as SVG and PNG."""
