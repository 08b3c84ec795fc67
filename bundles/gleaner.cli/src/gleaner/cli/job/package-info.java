// SPDX-License-Identifier: EPL-2.0
/** Commands about jobs: sweeps, many makings, and the clusters they may run on. */
package gleaner.cli.job;
