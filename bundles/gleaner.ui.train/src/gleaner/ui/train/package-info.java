// SPDX-License-Identifier: EPL-2.0
/**
 * Training threads in the window: their cards, their losses, their models; starting, stopping and resuming them. A training is a process
 * of its own; what is shown here is read from its folder.
 */
package gleaner.ui.train;
