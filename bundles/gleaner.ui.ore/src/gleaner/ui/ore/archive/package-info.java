// SPDX-License-Identifier: EPL-2.0
/** An experiment given away: the wizard for an archive, the check of one, and what came of either. */
package gleaner.ui.ore.archive;
