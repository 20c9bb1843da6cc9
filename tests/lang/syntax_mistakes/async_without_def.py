# async by itself.
async x = 1
