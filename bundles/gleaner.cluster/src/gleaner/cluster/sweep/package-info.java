/** Sweeps: trainings that differ in their settings, compared. */
package gleaner.cluster.sweep;
