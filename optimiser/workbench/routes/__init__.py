"""The addresses of the workbench, a file per subject."""
