"""What GIS programmes open: fields and styles."""
