// SPDX-License-Identifier: EPL-2.0
/** Sweeps: trainings that differ in their settings, compared. */
package gleaner.cluster.sweep;
