# A name cannot begin with a digit.
1st = 5
