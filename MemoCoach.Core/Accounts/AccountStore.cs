using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace MemoCoach.Core.Accounts;

/// <summary>ASP.NET Core Identity's store on the product's database.</summary>
internal sealed class AccountStore(MemoDbContext database, IdentityErrorDescriber describer) : UserOnlyStore<Account, MemoDbContext, Guid>(database, describer);
