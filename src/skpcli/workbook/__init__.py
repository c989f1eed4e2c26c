"""Tables of offices as rows of texts: workbooks, CSV, web pages, the exports of e-Kinerja."""
