"""Read CSV files and workbooks as rows, and check each row by itself."""
