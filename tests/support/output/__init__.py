"""What workbooks, pictures, calendars and studies must say, worked out from editions and tables alone."""
