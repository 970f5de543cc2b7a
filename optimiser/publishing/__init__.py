"""From a plan to the edition of one audience: what may be told, and what would betray hidden rows."""
