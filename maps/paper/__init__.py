"""Council papers and the report to the minister; one content is written both as Word and as PDF."""
