# Headings get the anchors that links in the documents go by.
/^###* /{
h
s/^#* //
y/ABCDEFGHIJKLMNOPQRSTUVWXYZ/abcdefghijklmnopqrstuvwxyz/
s/[^a-z0-9 _-]//g
s/ /-/g
x
G
s/\n\(.*\)$/ {#\1}/
}
