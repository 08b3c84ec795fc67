// SPDX-License-Identifier: EPL-2.0
/** What all commands share, those of plug-ins too: how they are brought, what they find around them, how they print. */
package gleaner.cli.kit;
