module pursuit

go 1.21
