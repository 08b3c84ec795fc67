// SPDX-License-Identifier: EPL-2.0
/** Commands about a studio as a whole. */
package gleaner.cli.studio;
