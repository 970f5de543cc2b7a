"""Every column once: name, type, unit, range, source and meaning."""
