#!/bin/sh
# The parts as an array job of Slurm, which does one again that failed with its node:
#     sbatch --array=0-999 --requeue array_job.sh sweep 1000 FOLDER [--couples N]
#     sbatch --dependency=afterok:JOB --wrap \
#         "python3 parts.py sweep --parts 1000 [--couples N] --join FOLDER --out WHOLE.csv"
# or, each rank its share of the parts, as one MPI job:
#     mpirun -n 64 ./array_job.sh sweep 1000 FOLDER [--couples N]
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=1
set -eu
work=$1 parts=$2 folder=$3
shift 3
part=${SLURM_ARRAY_TASK_ID:-${OMPI_COMM_WORLD_RANK:-${PMI_RANK:-0}}}
step=${OMPI_COMM_WORLD_SIZE:-${PMI_SIZE:-1}}
[ -z "${SLURM_ARRAY_TASK_ID:-}" ] || step=$parts  # one part a task
# Slurm copies this file to run it: PURSUIT_CLUSTER says where its folder is.
cd "${PURSUIT_CLUSTER:-$(dirname "$0")}"
while [ "$part" -lt "$parts" ]; do
    # What is there was done before the job was begun again.
    [ -e "$folder/$part.json" ] ||
        "${PURSUIT_PYTHON:-python3}" parts.py "$work" --parts "$parts" --part "$part" --out "$folder" "$@"
    part=$((part + step))
done
