module pursuit

go 1.19
