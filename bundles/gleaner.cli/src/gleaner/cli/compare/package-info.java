// SPDX-License-Identifier: EPL-2.0
/** Commands about voices side by side: to compare them, to count votes, to tell what a model expected. */
package gleaner.cli.compare;
