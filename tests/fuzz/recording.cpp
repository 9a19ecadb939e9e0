// Images of recordings: played again under the model they carry and under the standard one.
#include "repaired.hpp"

PURSUIT_MUTATES_IMAGES

void fuzz(const Bytes& in) {
    const Bytes image = repaired(in);
    auto out = sized<pursuit_divergence>();
    did(pursuit_recording_validate(image.data(), image.size(), nullptr, &out));
    did(pursuit_recording_validate(image.data(), image.size(), standard(), &out));
}
