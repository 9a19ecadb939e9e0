# The rooms of the house: which nouns stand in them and which rooms they may see (and with these all
# that those see). The only place where it is told: CMakeLists.txt builds from it, tests/rooms.py
# fails on an include that goes another way.
#
#   pursuit_room(<room> SEES <room>... HEADERS <noun>... SOURCES <noun>... QUICK <noun>... TURN <noun>...)
# stands for include/pursuit/<room>/<noun>.hpp and lib/<room>/<noun>.cpp. Of the sources those that are
# QUICK are compiled for speed, because many runs pass through them, and those of the TURN, and of what
# differentiates it, with loops unrolled, too; the others to be small.

# Errors, numbers, random numbers, hash, names.
pursuit_room(base
  HEADERS error version watcher
  SOURCES attempt error format letter)

# Partner, needs, fears, moves, stances, the table, a turn, time, what happens, a scene, the model.
pursuit_room(engine SEES base
  HEADERS couple emotion event fear happening intervention model move need partner phase scene
    stance trait turn
  SOURCES checks compiled couple event intervention model partner phase scene stance time trait words
  QUICK partner trait
  TURN couple phase time)

# Snapshots and recordings.
pursuit_room(record SEES engine
  HEADERS snapshot
  SOURCES recording snapshot)

# Why, why not, direction, telling.
pursuit_room(explain SEES engine
  HEADERS catalogue direction english telling why why_not
  SOURCES catalogue direction german telling why why_not
  QUICK why_not)

# What happens when; playing a scenario.
pursuit_room(script SEES engine
  HEADERS playthrough scenario
  SOURCES playthrough scenario
  QUICK playthrough)

# Gain, the bare loop, portrait, border, prediction.
pursuit_room(loop SEES engine
  HEADERS gain loop portrait prediction
  SOURCES gain loop portrait prediction separatrix
  QUICK loop portrait prediction
  TURN gain)

# Acts, watch, association.
pursuit_room(pattern SEES engine
  HEADERS act association pattern
  SOURCES act association pattern
  QUICK act association pattern)

# Change, outcome, what if, search, process.
pursuit_room(study SEES loop script record pattern
  HEADERS change help outcome process search what_if
  SOURCES change help outcome process search what_if
  QUICK outcome)

# Populations, lanes and their kernels, maps.
pursuit_room(ensemble SEES engine script loop
  HEADERS ensemble landscape population quantity summary totals
  SOURCES ensemble landscape lane_talks lanes population single ways
  QUICK lane_talks lanes single ways)

# TOML, CSV, scenario and codes files, coded talks.
pursuit_room(text SEES script pattern ensemble
  HEADERS agreement codes replay scenario_file
  SOURCES agreement codes replay scenario_file talk toml)

# How likely observed talks are, and what fits them best.
pursuit_room(fit SEES text
  HEADERS fit likelihood
  SOURCES check climb evidence fit folds likelihood parameter)

# SVG, charts, maps.
pursuit_room(picture SEES study explain ensemble
  HEADERS chart picture
  SOURCES chart markup palette picture_loop picture_map picture_portrait picture_timeline
    picture_what_if plane svg)

# A story, the page.
pursuit_room(report SEES record text picture fit
  HEADERS report story
  SOURCES report report_help report_parts report_pattern report_process report_summary report_transcript story)
