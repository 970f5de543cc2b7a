"""CSV files and workbooks to rows; no judgement."""
