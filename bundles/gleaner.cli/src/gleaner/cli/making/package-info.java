// SPDX-License-Identifier: EPL-2.0
/** Commands that let engines speak. */
package gleaner.cli.making;
