// SPDX-License-Identifier: EPL-2.0
/** Commands that archive experiments, and check archives. */
package gleaner.cli.archive;
