# Two stars in a set.
{**a, 1}
