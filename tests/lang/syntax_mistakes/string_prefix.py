# A prefix that is none.
x = q"text"
