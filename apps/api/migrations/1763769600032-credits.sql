-- Terms and sources go wherever the figures go: to the public too, of what is published.

call publish('provenance');
