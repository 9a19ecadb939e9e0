# Comments as they are written in the headers, made into those that Doxygen reads.
1s|^// \(.*\)|/// @file\n/// \1|
/^ *\/\/ -\{2,\}/d
s|^\( \{16,\}\)// |\1///< |
s|^\( *\)//\( \|$\)|\1///\2|
s|\([;,{]\)  *// |\1 ///< |
s|^\( *[a-z_0-9]\{1,\}\)  *// |\1 ///< |
s|\([;,]\)  */\* \(.* \*/\)$|\1 /**< \2|
