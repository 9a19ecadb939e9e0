// Images of recordings: played again under the model they carry or under the standard one.
#include "repaired.hpp"

PURSUIT_MUTATES_IMAGES

void fuzz(const Bytes& in) {
    const Bytes image = repaired(in);
    auto out = sized<pursuit_divergence>();
    // The checksum that came in is not needed any more, and so it says which.
    const bool carried =
        image.size() < pursuit::kHeaderBytes || (in[pursuit::kChecksumAt] & 3u) != 0;
    const pursuit_model* const under = carried ? nullptr : standard();
    did(pursuit_recording_validate(image.data(), image.size(), under, &out));
}
