"""Parts of the files for GIS programs: columns and QGIS styles."""
