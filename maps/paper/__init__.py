"""Council papers and the report to the minister: one content, written as Word and as PDF."""
