// SPDX-License-Identifier: EPL-2.0
/** Where jobs run: this machine, or a cluster with Slurm, reached by a shared disk or by ssh. */
package gleaner.cluster.place;
