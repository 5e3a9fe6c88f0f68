# Series of Corridor as a data frame: Rscript read_series.R http://127.0.0.1:8501
# install.packages(c("httr2", "jsonlite"))
library(httr2)
options(width = 500)  # a figure and its source on one line

kept <- new.env()  # address -> its ETag and what it answered

ask <- function(base, path, ...) {
  request <- request(base) |>
    req_url_path_append("api/v1", path) |>
    req_url_query(...) |>
    req_error(is_error = \(answer) FALSE)
  known <- kept[[request$url]]
  if (!is.null(known)) request <- req_headers(request, `If-None-Match` = known$tag)
  answer <- req_perform(request)
  if (resp_status(answer) == 304) {
    cat("unchanged since it was last read\n")
    return(known$body)
  }
  text <- resp_body_string(answer)
  body <- jsonlite::fromJSON(text)
  if (resp_status(answer) >= 400) {
    stop(paste(body$detail, paste(body$nearest, collapse = ", ")), call. = FALSE)
  }
  kept[[request$url]] <- list(tag = resp_header(answer, "ETag"), body = body)
  body
}

words <- commandArgs(trailingOnly = TRUE)
base <- words[1]
name <- if (length(words) > 1) words[2] else "china-europe-trains"
listed <- ask(base, "series", headline = "true")
print(listed$data[c("id", "unit", "first_year", "last_year")])
vintage <- listed$meta$vintage$hash  # pinned: the same numbers for good
for (time in 1:2) {
  series <- ask(base, paste0("series/", name), kind = "year", v = vintage)
}
print(series$data[c("period", "value", "unit", "status", "publisher", "url")])
cat(series$meta$citation, "\n")
