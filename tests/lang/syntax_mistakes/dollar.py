# Another one.
$x = 5
