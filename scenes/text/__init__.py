"""Type on screen: shaped by HarfBuzz, measured before it is drawn, and never wider than its room."""
