"""The reviewer's desk on the web: the queue, the quick review and the portfolio."""
