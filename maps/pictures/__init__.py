"""Pictures as SVG and PNG: maps, the calendar of locations and line charts."""
